import { Blocks } from 'lucide-react';
import { lazy, type ReactNode } from 'react';
import { isRegistered } from '../custom/registered';
import { t } from '../i18n/t';
import type { ShownElement } from '../wire/element';
import { Counter } from './Counter';
import { useCustom } from './custom';
import css from './element.module.css';

const CustomFrame = lazy(() => import('../custom/CustomFrame'));

/** An element that an application has thought of: drawn by its module or here, or told of. */
export function CustomView({ element }: { readonly element: ShownElement }): ReactNode {
  return isRegistered(element.name) ? (
    <CustomFrame element={element} />
  ) : (
    <BuiltIn element={element} />
  );
}

function BuiltIn({ element }: { readonly element: ShownElement }): ReactNode {
  const custom = useCustom(element);
  return element.name === 'Counter' ? <Counter {...custom} /> : <Unknown element={element} />;
}

function Unknown({ element }: { readonly element: ShownElement }): ReactNode {
  const props = Object.entries(element.props);
  return (
    <figure className={css['frame']} data-type="custom">
      <figcaption className={css['caption']}>
        <Blocks aria-hidden="true" />
        <span className={css['name']} dir="auto">
          {element.name}
        </span>
      </figcaption>
      {props.length === 0 ? (
        <p className={css['loading']}>{t('element.noProps')}</p>
      ) : (
        <dl className={css['props']}>
          {props.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </figure>
  );
}
