import type { Plugin } from 'vite';

export function oneFontFormat(): Plugin;
