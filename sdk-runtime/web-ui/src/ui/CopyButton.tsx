import { Check, Copy } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { announce } from './announce';
import { copy } from './clipboard';
import { IconButton } from './IconButton';

const SHOWN_FOR_MS = 1_600;

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** The same as rich text. */
  readonly rich?: () => string;
}

export function CopyButton({ text, label, rich }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const onClick = async () => {
    const done = await copy(text, rich?.());
    setCopied(done);
    announce(t(done ? 'copy.done' : 'copy.failed'));
  };
  return (
    <IconButton label={label} onClick={() => void onClick()}>
      {copied ? <Check /> : <Copy />}
    </IconButton>
  );
}
