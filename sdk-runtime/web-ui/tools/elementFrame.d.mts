import type { Plugin } from 'vite';

export function elementFrame(home: string): Plugin;
