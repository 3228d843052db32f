import type { AllStreamPosition, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { Expected } from './append.js';
import type { ProposedEvent, RecordedEvent } from './log.js';
import { shared } from './protocol.js';

/** The id in a message; the client always sends text. */
export function idFrom(id: UUID | undefined): string {
  return id?.getString() ?? '';
}

/** An id as text, the form the client asks for. */
export function idMessage(id: string): UUID {
  return new shared.UUID().setString(id);
}

/** The stream name in a message, UTF-8; empty if there is none. */
export function streamFrom(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

/** A stream name as a message carries it. */
export function streamMessage(name: string): StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(name, 'utf8')));
}

/** Commit and prepare position of an event are the same. */
export function positionMessage(position: number): AllStreamPosition {
  return new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position));
}

/** Both append calls propose events in messages of the same shape. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

/** The event a client proposes. */
export function proposedFrom(message: ProposedMessage): ProposedEvent {
  return {
    id: idFrom(message.getId()),
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? 'application/octet-stream',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** Appends and deletes name an expected revision in messages of the same shape. */
interface ExpectedMessage {
  hasRevision(): boolean;
  getRevision(): string;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/** The expected revision a client names. */
export function expectedFrom(options: ExpectedMessage): Expected {
  if (options.hasRevision()) return BigInt(options.getRevision());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

/** Both read calls deliver events in messages of the same shape. */
interface RecordedMessage {
  setId(id: UUID): unknown;
  setStreamIdentifier(stream: StreamIdentifier): unknown;
  setStreamRevision(revision: string): unknown;
  setPreparePosition(position: string): unknown;
  setCommitPosition(position: string): unknown;
  setData(data: Uint8Array): unknown;
  setCustomMetadata(metadata: Uint8Array): unknown;
  getMetadataMap(): { set(key: string, value: string): unknown };
}

/** Fills an empty message with an event. */
export function fillRecorded<M extends RecordedMessage>(message: M, event: RecordedEvent): M {
  message.setId(idMessage(event.id));
  message.setStreamIdentifier(streamMessage(event.stream));
  message.setStreamRevision(event.revision.toString());
  message.setPreparePosition(String(event.position));
  message.setCommitPosition(String(event.position));
  message.setData(event.data);
  message.setCustomMetadata(event.metadata);
  const system = message.getMetadataMap();
  system.set('type', event.type);
  system.set('content-type', event.contentType);
  system.set('created', event.createdTicks);
  return message;
}
