import type { ReactNode } from 'react';
import type { ShownStep } from '../chat/state';
import { CodeBlock } from '../code/CodeBlock';
import { ElementsOf } from '../element/ElementsOf';
import { t } from '../i18n/t';
import { Text } from '../message/Text';
import css from './step.module.css';

interface StepBodyProps {
  readonly step: ShownStep;
  /** The steps below, which happened between what went in and what came out. */
  readonly children: ReactNode;
}

export function StepBody({ step, children }: StepBodyProps): ReactNode {
  const inputLanguage = typeof step.showInput === 'string' ? step.showInput : '';
  return (
    <>
      {step.showInput !== false && step.input !== '' && (
        <Value label={t('step.input')}>
          {isCode(step.input, inputLanguage) ? (
            <CodeBlock code={step.input} language={inputLanguage} complete={!step.streaming} />
          ) : (
            <Plain text={step.input} />
          )}
        </Value>
      )}
      {children}
      {step.output !== '' && (
        <Value label={t(step.isError ? 'step.reason' : 'step.output')} failed={step.isError}>
          <Output step={step} />
        </Value>
      )}
      <ElementsOf step={step.id} text={step.output} />
    </>
  );
}

function Output({ step }: { readonly step: ShownStep }): ReactNode {
  if (step.isError) return <Plain text={step.output} />;
  if (step.language && isCode(step.output, step.language)) {
    return <CodeBlock code={step.output} language={step.language} complete={!step.streaming} />;
  }
  return (
    <div className={css['rich']}>
      <Text text={step.output} streaming={step.streaming} />
    </div>
  );
}

interface ValueProps {
  readonly label: string;
  readonly failed?: boolean;
  readonly children: ReactNode;
}

function Value({ label, failed = false, children }: ValueProps): ReactNode {
  return (
    <div className={css['value']} data-failed={failed || undefined}>
      <div className={css['label']}>{label}</div>
      {children}
    </div>
  );
}

function Plain({ text }: { readonly text: string }): ReactNode {
  return (
    <div className={css['plain']} dir="auto">
      {text}
    </div>
  );
}

/** JSON is what the wire calls every input; a bare word is better off without a frame around it. */
function isCode(text: string, language: string): boolean {
  if (language === '') return false;
  return language !== 'json' || /^\s*[[{]/.test(text);
}
