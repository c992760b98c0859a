import { useState, type ReactNode } from 'react';
import { Block } from './Block';
import { mend, parser, type Block as ParsedBlock } from './blocks';
import { KeepSelection } from './KeepSelection';
import css from './markdown.module.css';

interface MarkdownProps {
  readonly text: string;
  /** Whether more of it is coming. */
  readonly streaming?: boolean;
}

/** A text of the agent's. It is hostile until shown otherwise: see Inline for what may become of it. */
export default function Markdown({ text, streaming = false }: MarkdownProps): ReactNode {
  const [parseMore] = useState(parser);
  const parsed = parseMore(text);
  const blocks = streaming ? mend(parsed) : parsed.blocks;
  const levels = headingLevels(blocks);
  return (
    <KeepSelection className={css['markdown']} streaming={streaming}>
      {blocks.map(({ at, token }, index) => (
        <Block
          key={at}
          token={token}
          references={parsed.references}
          level={levels.get(at) ?? 6}
          dir="auto"
          open={streaming && index === blocks.length - 1}
        />
      ))}
    </KeepSelection>
  );
}

/** Headings stand below that of their message and never skip a level, whatever was written. */
export function headingLevels(blocks: readonly ParsedBlock[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  let last = 2;
  for (const { at, token } of blocks) {
    if (token.type !== 'heading') continue;
    last = Math.min(last + 1, token.depth + 2, 6);
    levels.set(at, last);
  }
  return levels;
}
