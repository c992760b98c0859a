import type { LanguageInput } from '@shikijs/core';

type Load = () => Promise<{ default: LanguageInput }>;

/** Grammars that are loaded when code in them is first shown. */
const GRAMMARS = {
  bash: () => import('@shikijs/langs/bash'),
  c: () => import('@shikijs/langs/c'),
  cpp: () => import('@shikijs/langs/cpp'),
  csharp: () => import('@shikijs/langs/csharp'),
  css: () => import('@shikijs/langs/css'),
  diff: () => import('@shikijs/langs/diff'),
  docker: () => import('@shikijs/langs/docker'),
  go: () => import('@shikijs/langs/go'),
  groovy: () => import('@shikijs/langs/groovy'),
  html: () => import('@shikijs/langs/html'),
  java: () => import('@shikijs/langs/java'),
  javascript: () => import('@shikijs/langs/javascript'),
  json: () => import('@shikijs/langs/json'),
  kotlin: () => import('@shikijs/langs/kotlin'),
  markdown: () => import('@shikijs/langs/markdown'),
  php: () => import('@shikijs/langs/php'),
  properties: () => import('@shikijs/langs/properties'),
  python: () => import('@shikijs/langs/python'),
  ruby: () => import('@shikijs/langs/ruby'),
  rust: () => import('@shikijs/langs/rust'),
  scala: () => import('@shikijs/langs/scala'),
  sql: () => import('@shikijs/langs/sql'),
  swift: () => import('@shikijs/langs/swift'),
  toml: () => import('@shikijs/langs/toml'),
  tsx: () => import('@shikijs/langs/tsx'),
  typescript: () => import('@shikijs/langs/typescript'),
  xml: () => import('@shikijs/langs/xml'),
  yaml: () => import('@shikijs/langs/yaml'),
} satisfies Record<string, Load>;

export type Language = keyof typeof GRAMMARS;

const ALIASES: Readonly<Record<string, Language>> = {
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  console: 'bash',
  'c++': 'cpp',
  cs: 'csharp',
  'c#': 'csharp',
  patch: 'diff',
  dockerfile: 'docker',
  golang: 'go',
  gradle: 'groovy',
  js: 'javascript',
  jsx: 'tsx',
  mjs: 'javascript',
  jsonc: 'json',
  kt: 'kotlin',
  kts: 'kotlin',
  md: 'markdown',
  ini: 'properties',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  ts: 'typescript',
  pom: 'xml',
  svg: 'xml',
  yml: 'yaml',
};

/** The grammar that a fence's word means, if there is one. */
export function languageFor(word: string): Language | undefined {
  const name = word.toLowerCase();
  if (Object.hasOwn(GRAMMARS, name)) return name as Language;
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}

export async function loadGrammar(language: Language): Promise<LanguageInput> {
  return (await GRAMMARS[language]()).default;
}
