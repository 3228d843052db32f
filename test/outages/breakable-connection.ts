import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A loopback port before another one: what passes through it can stall, and break, without the server's knowing. */
export interface BreakableConnection {
  readonly port: number;
  /** From now on nothing the open connections send arrives. */
  stall(): void;
  /** Resets the open connections. */
  break(): void;
  /** Resolves when no connection is open. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Forwards connections to a loopback port. */
export async function breakableConnection(to: number): Promise<BreakableConnection> {
  const pairs = new Map<Socket, Socket>();
  const proxy = createServer((from) => {
    const behind = connect(to, '127.0.0.1');
    pairs.set(from, behind);
    from.once('close', () => {
      pairs.delete(from);
      behind.destroy();
      proxy.emit('connection closed');
    });
    for (const socket of [from, behind]) socket.on('error', () => from.destroy());
    behind.once('close', () => from.destroy());
    from.pipe(behind).pipe(from);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (typeof address !== 'object' || !address) throw new Error('the port of the connection is not known');
  return {
    port: address.port,
    stall() {
      for (const [from, behind] of pairs) from.unpipe(behind).pause();
    },
    break() {
      for (const from of pairs.keys()) from.resetAndDestroy();
    },
    async idle() {
      while (pairs.size > 0) await once(proxy, 'connection closed');
    },
    async close() {
      for (const from of pairs.keys()) from.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
