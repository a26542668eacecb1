import type { IpcMain, MessageChannelMain, WebContents } from 'electron';
import { isOwnFrame } from './own-frame.ts';
import { CHANNEL, isPortKind } from './messages.ts';
import type { Supervisor } from './supervise.ts';

interface BrokerParts {
  readonly ipcMain: Pick<IpcMain, 'on'>;
  readonly openChannel: () => Pick<MessageChannelMain, 'port1' | 'port2'>;
  readonly newsroom: Pick<Supervisor, 'whenReady' | 'send'>;
  /** The secret of the window that shows these contents; undefined when they are none of ours. */
  readonly keyOf: (contents: WebContents) => string | undefined;
}

/** Gives each window that asks a fresh port to the newsroom process, as soon as there is one that serves. */
export function brokerPorts({ ipcMain, openChannel, newsroom, keyOf }: BrokerParts): void {
  ipcMain.on(CHANNEL.wantPort, async (event, wish: { kind?: unknown } | null) => {
    const frame = event.senderFrame;
    const kind = wish?.kind;
    const windowKey = keyOf(event.sender);
    if (!isOwnFrame(frame) || windowKey === undefined || !isPortKind(kind)) return;
    await newsroom.whenReady();
    // The window may have been closed, or its page left, meanwhile.
    if (frame.isDestroyed() || !isOwnFrame(frame)) return;
    const { port1, port2 } = openChannel();
    newsroom.send({ type: 'port', kind, windowKey }, [port1]);
    frame.postMessage(CHANNEL.port, { kind }, [port2]);
  });
}
