import type { ViewStore } from '#view-store/port';

/**
 * A view store keeps a view under a name and one number. That number is a generation: the version of the definition
 * times a thousand plus a build, so that the same version can be built again beside the one queries read.
 */
const BUILDS = 1000;

/** Generation of a definition's version and build. */
function generationNumber(version: number, build: number): number {
  return version * BUILDS + build;
}

/** Version of the definition a generation was built by. */
export function versionOf(generation: number): number {
  return Math.floor(generation / BUILDS);
}

/** Every generation of a view that exists. */
export async function generationsOf(store: ViewStore, name: string): Promise<readonly number[]> {
  const all = await store.generations();
  return all.filter((one) => one.name === name).map((one) => one.version);
}

/**
 * The lowest generation of this version that does not exist yet; numbers of dropped builds are used again.
 * @throws RangeError when a thousand builds of one version lie about.
 */
export async function freeGeneration(store: ViewStore, name: string, version: number): Promise<number> {
  const taken = new Set(await generationsOf(store, name));
  for (let build = 0; build < BUILDS; build++) {
    const generation = generationNumber(version, build);
    if (!taken.has(generation)) return generation;
  }
  throw new RangeError(`View ${name} has ${BUILDS} builds of version ${version}. Drop those nobody reads.`);
}
