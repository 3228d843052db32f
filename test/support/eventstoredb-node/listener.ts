import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';

/** A TCP port whose connections can be cut as a dying process cuts them. */
export class Listener {
  readonly #sockets = new Set<Socket>();
  readonly #server: TcpServer;

  constructor(onConnection: (socket: Socket) => void) {
    this.#server = createServer({ noDelay: true }, (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      onConnection(socket);
    });
  }

  /** Listens on a loopback port, 0 for any free one; answers the port. */
  async open(address: string, port: number): Promise<number> {
    this.#server.listen(port, address);
    await once(this.#server, 'listening');
    const bound = this.#server.address();
    return isAddressInfo(bound) ? bound.port : port;
  }

  /** Takes no further connections; resolves when the last one is closed. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Resets every connection at once: the peer sees ECONNRESET, as after a SIGKILL. */
  reset(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
