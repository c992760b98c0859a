import { MAX_PACKET_BYTES } from './protocol';
import type { Step } from './step';

/** What is sent for a message that somebody typed. */
export function sayPayload(message: Step): Readonly<Record<string, unknown>> {
  const { id, name, type, output, createdAt, threadId, metadata } = message;
  return {
    message: { id, name, type, output, createdAt, threadId, metadata },
    fileReferences: [],
  };
}

// The marks of the packet around the payload: 42["client_message",…]
const AROUND = '42["client_message",]'.length;

// No character takes more than this in JSON: one that is escaped as \uXXXX.
const MOST_PER_CHARACTER = 6;
const ROOM_FOR_THE_REST = 1_000;

/** How many bytes over the limit a message would be; 0 if it can be sent. */
export function excessOf(message: Step): number {
  if (message.output.length * MOST_PER_CHARACTER + ROOM_FOR_THE_REST < MAX_PACKET_BYTES) return 0;
  const payload = new TextEncoder().encode(JSON.stringify(sayPayload(message)));
  return Math.max(0, payload.length + AROUND - MAX_PACKET_BYTES);
}
