import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { SOCKET } from './port-socket.ts';

/**
 * A socket for live texts that keeps no queue while it is down. What is typed meanwhile goes with the handshake, as one
 * step; sent once more from a queue each letter would be acknowledged twice, and the surplus would count for letters
 * that are not on disk yet: the screen would say "Saved" too early.
 */
export class CollabSocket extends HocuspocusProviderWebsocket {
  override send(message: Uint8Array<ArrayBuffer>): void {
    if (this.webSocket?.readyState === SOCKET.open) this.webSocket.send(message);
  }
}
