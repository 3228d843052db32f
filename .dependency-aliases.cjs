/** Where the aliases of package.json `imports` point in source, for the dependency check. */
const { resolve } = require('node:path');
const { imports } = require('./package.json');

const aliases = Object.entries(imports).map(([name, target]) => [
  name.replace('/*', ''),
  resolve(__dirname, target.replace('./dist/', '').replace('/*.js', '')),
]);
module.exports = { resolve: { alias: Object.fromEntries(aliases), extensions: ['.ts', '.js'], importsFields: [] } };
