import type { Plugin } from 'postcss';

export function layered(name: string): Plugin;
