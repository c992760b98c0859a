import type { Plugin } from 'vite';

export function icons(home: string): Plugin;
