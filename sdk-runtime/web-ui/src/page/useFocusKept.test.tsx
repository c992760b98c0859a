import { act, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { create } from 'zustand';
import { fakeSession } from '../../test/session';
import { Composer } from '../composer/Composer';
import { SessionProvider } from './session';
import { useFocusKept } from './useFocusKept';

const useThere = create(() => ({ there: '' }));
const show = (there: string) => act(() => useThere.setState({ there }));

function Scene(): ReactNode {
  const { there } = useThere();
  useFocusKept();
  return (
    <SessionProvider value={fakeSession()}>
      {there.includes('message') && (
        <article>
          <textarea disabled />
          <button>Copy</button>
          <div>{there.includes('one') && <button>One</button>}</div>
          {there.includes('two') && <button>Two</button>}
        </article>
      )}
      <Composer />
    </SessionProvider>
  );
}

describe('the focus', () => {
  const at = () => document.activeElement;
  const button = (name: string) => screen.getByRole('button', { name });
  beforeEach(() => show('one two message'));

  it('goesOnWithinTheMessageWhenAButtonGoes', async () => {
    render(<Scene />);
    button('One').focus();
    show('two message');
    await waitFor(() => expect(at()).toBe(button('Copy')));
  });

  it('goesToWhereOneTypesWhenTheWholeMessageGoes', async () => {
    render(<Scene />);
    button('Two').focus();
    show('');
    await waitFor(() => expect(at()).toBe(screen.getByRole('textbox')));
  });

  it('isLeftAloneWhereNobodyHadIt', async () => {
    render(<Scene />);
    button('Two').focus();
    document.dispatchEvent(new Event('pointerdown'));
    button('Two').blur();
    show('');
    await act(() => Promise.resolve());
    expect(at()).toBe(document.body);
  });
});
