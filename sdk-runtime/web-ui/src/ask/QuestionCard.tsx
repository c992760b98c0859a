import { lazy, Suspense, type ReactNode } from 'react';
import type { Question } from '../chat/state';
import { useChat } from '../chat/store';
import { isRegistered } from '../custom/registered';
import { t } from '../i18n/t';
import { lasting } from '../ui/lasting';
import css from './ask.module.css';
import { useQuestion } from './question';
import { Skip } from './Skip';
import { TimeLeft } from './TimeLeft';

const Files = lazy(lasting(() => import('./Files')));
const CustomFrame = lazy(lasting(() => import('../custom/CustomFrame')));
const Form = lazy(lasting(() => import('./Form')));

/** Below a message that asks: how to answer it, and for how long one can. A text is typed below. */
export function QuestionCard({ id }: { readonly id: string }): ReactNode {
  const question = useQuestion(id);
  const form = useChat(({ elements }) =>
    question?.wanted.kind === 'element' ? elements.byId.get(question.wanted.id) : undefined,
  );
  if (!question || question.wanted.kind === 'text') return null;
  const ofApplication = form !== undefined && isRegistered(form.name);
  return (
    <section className={css['card']} aria-label={t('ask.open')}>
      <Suspense fallback={<div className={css['drop']} />}>
        {ofApplication ? <CustomFrame element={form} /> : <Wanted question={question} />}
      </Suspense>
      <div className={css['foot']}>
        <TimeLeft key={question.id} until={question.until} />
        {(question.wanted.kind !== 'element' || ofApplication) && <Skip />}
      </div>
    </section>
  );
}

function Wanted({ question }: { readonly question: Question }): ReactNode {
  const { wanted } = question;
  if (wanted.kind === 'files') return <Files question={question} rules={wanted.rules} />;
  return wanted.kind === 'element' ? <Form question={question} element={wanted.id} /> : null;
}
