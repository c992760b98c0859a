import type { Reply } from './ask';
import { MAX_PACKET_BYTES } from './protocol';
import { fieldsOf, listOf, numberOf, readStep, textOf } from './read';
import { stepOf, type Step, type StepChange } from './step';

/** A file that has been uploaded, and goes with a message. */
export interface FileReference {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

/** Something that somebody typed, on its way to the server. */
export interface Said extends Step {
  readonly files: readonly FileReference[];
  /** The question that it answers; null for a message of its own. */
  readonly answers: string | null;
}

export function saidOf(
  given: Pick<Step, 'id'> & StepChange & Partial<Pick<Said, 'files' | 'answers'>>,
): Said {
  const { files = [], answers = null, ...step } = given;
  return { ...stepOf(step), files, answers };
}

/** What stands in the chat once it was sent. */
export function stepIn({ files: _files, answers: _answers, ...step }: Said): Step {
  return step;
}

/** Reads what was kept over a reload. */
export function readSaid(value: unknown): Said | undefined {
  const step = readStep(value);
  const fields = fieldsOf(value);
  return (
    step && {
      ...step,
      files: listOf(fields?.['files'], readReference),
      answers: textOf(fields?.['answers']) || null,
    }
  );
}

export function readReference(value: unknown): FileReference | undefined {
  const file = readAttached(value);
  return file?.id ? file : undefined;
}

/** Reads a file that was kept over a reload; one that had not been uploaded has an empty id. */
export function readAttached(value: unknown): FileReference | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  return {
    id: textOf(fields['id']) ?? '',
    name: textOf(fields['name']) ?? '',
    mime: textOf(fields['mime']) ?? '',
    size: numberOf(fields['size']) ?? 0,
  };
}

type Payload = Readonly<Record<string, unknown>>;

/** A message as the wire wants it: what was not chosen is absent. */
function messagePayload(message: Step): Payload {
  const { id, name, type, output, createdAt, threadId, metadata, command, modes } = message;
  return {
    id,
    name,
    type,
    output,
    createdAt,
    threadId,
    metadata,
    ...(message.parentId !== null && { parentId: message.parentId }),
    ...(command !== null && { command }),
    ...(modes !== null && { modes }),
  };
}

/** What is sent for a message that somebody typed. */
export function sayPayload(message: Said): Payload {
  return {
    message: messagePayload(message),
    fileReferences: message.files.map(({ id }) => ({ id })),
  };
}

/** What is sent for a message that somebody typed anew. */
export function editPayload(message: Step, text: string): Payload {
  return { message: messagePayload({ ...message, output: text }) };
}

/** What is sent for a reply, by the kind of question. */
export function replyPayload(reply: Reply, toElement: boolean): unknown {
  switch (reply.kind) {
    case 'text':
      return messagePayload(reply.message);
    case 'files':
      return reply.ids.map((id) => ({ id }));
    case 'action':
      return reply.action;
    case 'element':
      return { ...reply.props, submitted: true };
    case 'declined':
      return toElement ? { submitted: false } : null;
  }
}

// The marks of the packet around the payload: 42["client_message",…]
const AROUND = '42["client_message",]'.length;

// No character takes more than this in JSON: one that is escaped as \uXXXX.
const MOST_PER_CHARACTER = 6;
const ROOM_FOR_THE_REST = 10_000;

/** How many bytes over the limit a message would be; 0 if it can be sent. */
export function excessOf(message: Said): number {
  if (message.output.length * MOST_PER_CHARACTER + ROOM_FOR_THE_REST < MAX_PACKET_BYTES) return 0;
  const payload = new TextEncoder().encode(JSON.stringify(sayPayload(message)));
  return Math.max(0, payload.length + AROUND - MAX_PACKET_BYTES);
}
