import { act, fireEvent, render } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { decide } from '../../test/application';
import { chooseTheme } from '../theme/theme';
import { Busy, Logo } from './Logo';

const LOGO = { light: '/public/logo_light.svg', dark: '/public/logo_dark.svg' };

describe('the logo', () => {
  beforeEach(() => chooseTheme('light'));

  it('isTheApplicationsInItsTheme', () => {
    decide({ logo: LOGO });
    const image = render(<Logo size={24} />).container.querySelector('img');
    expect(image?.getAttribute('src')).toBe(LOGO.light);
    act(() => chooseTheme('dark'));
    expect(image?.getAttribute('src')).toBe(LOGO.dark);
  });

  it('isOursWhereTheApplicationHasNoneOrItCannotBeHad', () => {
    expect(render(<Logo size={24} />).container.querySelector('svg')).toBeTruthy();
    decide({ logo: LOGO });
    const { container } = render(<Logo size={24} />);
    fireEvent.error(container.querySelector('img') as HTMLElement);
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('svg')).toBeTruthy();
  });

  it('ofOursIsNotWhatWorksUnderAnother', () => {
    expect(render(<Busy size={20} />).container.querySelector('svg')).toBeTruthy();
    decide({ logo: LOGO });
    const { container } = render(<Busy size={20} />);
    expect(container.querySelector('svg')).toBeNull();
    expect(container.textContent).toBe('');
  });
});
