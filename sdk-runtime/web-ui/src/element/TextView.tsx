import type { ReactNode } from 'react';
import { CodeBlock } from '../code/CodeBlock';
import { Text } from '../message/Text';
import { useSession } from '../page/session';
import type { ShownElement } from '../wire/element';
import { useText } from './content';
import css from './element.module.css';
import { DownloadLink, Frame, WhenThere } from './Frame';

/** A text: as Markdown, or as code in its language. */
export function TextView({ element }: { readonly element: ShownElement }): ReactNode {
  const content = useText(useSession().fileUrl(element));
  const { name, language } = element;
  if (language && content.kind === 'there') {
    return (
      <CodeBlock
        code={content.text}
        language={language}
        complete
        title={name}
        tools={<DownloadLink element={element} />}
      />
    );
  }
  return (
    <Frame element={element}>
      <WhenThere name={name} content={content}>
        {(text) => (
          <div className={css['text']}>
            <Text text={text} streaming={false} />
          </div>
        )}
      </WhenThere>
    </Frame>
  );
}
