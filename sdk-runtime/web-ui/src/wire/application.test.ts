import { describe, expect, it } from 'vitest';
import { applicationOf } from './application';

const NOTHING_DECIDED = {
  theme: 'system',
  language: '',
  texts: [],
  elements: [],
  imageOrigins: [],
  logo: null,
  avatars: new Map(),
};

describe('what an application has decided about its page', () => {
  it('isReadFromTheDocument', () => {
    const decided = {
      theme: 'dark',
      language: 'de',
      texts: ['de'],
      elements: ['Seats'],
      imageOrigins: ['https://images.example'],
      logo: { light: '/public/logo.svg', dark: '/public/logo_dark.svg' },
      avatars: { sales: '/public/avatars/sales.png' },
    };
    expect(applicationOf(documentWith(JSON.stringify(decided)))).toEqual({
      ...decided,
      avatars: new Map([['sales', '/public/avatars/sales.png']]),
    });
  });

  it('isNothingWhereTheServerSaysNothing', () => {
    expect(applicationOf(documentWith(null))).toEqual(NOTHING_DECIDED);
  });

  it.each([
    '',
    'no JSON',
    '[]',
    '{"theme":"pink","language":7,"elements":"Seats","logo":{"light":"/x"},"avatars":{"x":7}}',
  ])('isNothingWhereItMakesNoSense: %s', (content) =>
    expect(applicationOf(documentWith(content))).toEqual(NOTHING_DECIDED),
  );
});

function documentWith(content: string | null): Document {
  const made = document.implementation.createHTMLDocument();
  if (content !== null) {
    const meta = made.createElement('meta');
    meta.name = 'parley:application';
    meta.content = content;
    made.head.append(meta);
  }
  return made;
}
