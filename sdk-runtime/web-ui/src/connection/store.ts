import { create } from 'zustand';
import type { Connection } from './connection';

interface Standing {
  readonly connection: Connection;
  /** Waiting messages were meant for a chat that the server no longer has. */
  readonly held: boolean;
  /** A conversation is known to be there and has not arrived yet. */
  readonly expected: boolean;
}

export const useConnection = create<Standing>(() => ({
  connection: { kind: 'connecting' },
  held: false,
  expected: false,
}));
