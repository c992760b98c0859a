import { MessageCircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStep } from '../chat/store';
import type { Question } from '../chat/state';
import { t } from '../i18n/t';
import { plain } from '../message/plain';
import css from './ask.module.css';
import { Skip } from './Skip';
import { TimeLeft } from './TimeLeft';

/** What the next text answers, above where it is typed. */
export function AskBar({ question }: { readonly question: Question }): ReactNode {
  const step = useStep(question.id);
  return (
    <div className={css['bar']} role="group" aria-label={t('ask.open')}>
      <MessageCircleQuestionMark aria-hidden="true" />
      <p id="composer-question" dir="auto">
        {plain(step?.output ?? '')}
      </p>
      <TimeLeft key={question.id} until={question.until} />
      <Skip />
    </div>
  );
}
