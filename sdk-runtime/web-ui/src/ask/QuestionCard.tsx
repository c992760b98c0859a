import { lazy, Suspense, type ReactNode } from 'react';
import type { Question } from '../chat/state';
import { t } from '../i18n/t';
import { lasting } from '../ui/lasting';
import css from './ask.module.css';
import { useQuestion } from './question';
import { Skip } from './Skip';
import { TimeLeft } from './TimeLeft';

const Files = lazy(lasting(() => import('./Files')));
const Form = lazy(lasting(() => import('./Form')));

/** Below a message that asks: how to answer it, and for how long one can. A text is typed below. */
export function QuestionCard({ id }: { readonly id: string }): ReactNode {
  const question = useQuestion(id);
  if (!question || question.wanted.kind === 'text') return null;
  return (
    <section className={css['card']} aria-label={t('ask.open')}>
      <Suspense fallback={<div className={css['drop']} />}>
        <Wanted question={question} />
      </Suspense>
      <div className={css['foot']}>
        <TimeLeft key={question.id} until={question.until} />
        {question.wanted.kind !== 'element' && <Skip />}
      </div>
    </section>
  );
}

function Wanted({ question }: { readonly question: Question }): ReactNode {
  const { wanted } = question;
  if (wanted.kind === 'files') return <Files question={question} rules={wanted.rules} />;
  return wanted.kind === 'element' ? <Form question={question} element={wanted.id} /> : null;
}
