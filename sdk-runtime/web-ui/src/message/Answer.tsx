import { useRef, type ReactNode } from 'react';
import { Actions } from '../action/Actions';
import { QuestionCard } from '../ask/QuestionCard';
import { useStep } from '../chat/store';
import { ElementsOf } from '../element/ElementsOf';
import { useMentions } from '../element/useMentions';
import { t } from '../i18n/t';
import { Mentions } from '../markdown/mentions';
import { useAgentName } from '../page/settings';
import { CopyButton } from '../ui/CopyButton';
import { richOf } from '../ui/rich';
import { Author } from './Author';
import css from './message.module.css';
import { Text } from './Text';

/** What the agent said, and what one can do about it. */
export function Answer({ id }: { readonly id: string }): ReactNode {
  const step = useStep(id);
  const agent = useAgentName();
  const shown = useRef<HTMLDivElement>(null);
  const mentions = useMentions(id);
  if (!step) return null;
  const name = step.name || agent;
  return (
    <article
      className={css['answer']}
      data-empty={(step.output === '' && !step.streaming) || undefined}
    >
      <Author name={name} expected={name === agent} />
      <div ref={shown}>
        <Mentions value={mentions}>
          <Text text={step.output} streaming={step.streaming} />
        </Mentions>
      </div>
      <ElementsOf step={id} text={step.output} />
      <Actions id={id} />
      <QuestionCard id={id} />
      {!step.streaming && !step.waitForAnswer && step.output !== '' && (
        <div className={css['tools']}>
          <CopyButton
            text={step.output}
            rich={() => (shown.current ? richOf(shown.current) : '')}
            label={t('message.copy')}
          />
        </div>
      )}
    </article>
  );
}
