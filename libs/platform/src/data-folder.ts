import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';

/** What the embedded system puts into its folder; SQLite adds `-wal` and `-shm`. */
const OWN = /^(events\.db|keys\.db|master\.key|views)/;

/**
 * Makes the folder of the embedded stores for this user alone (0700). One that is there and wider is closed to others
 * too, where it belongs to this user and holds nothing but ours: a home or `/tmp` named by mistake stays as it is.
 */
export function openDataFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(path);
  const isOurs = uid === process.getuid?.() && readdirSync(path).every((name) => OWN.test(name));
  if (isOurs && mode & 0o077) chmodSync(path, 0o700);
}
