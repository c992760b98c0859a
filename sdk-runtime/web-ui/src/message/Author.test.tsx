import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { decide } from '../../test/application';
import { Author } from './Author';

describe('an author', () => {
  it('whoIsExpectedIsNamedForListenersOnly', () => {
    render(<Author name="Echo" expected />);
    expect(screen.getByRole('heading', { name: 'Echo said' }).className).toBe('unseen');
  });

  it('hasAPictureByItsSimpleName', () => {
    decide({ avatars: { dr__sales_bot: '/public/avatars/Dr.%20Sales%20Bot.png' } });
    const { container } = render(<Author name="Dr. Sales Bot" expected />);
    expect(screen.getByRole('heading', { name: 'Dr. Sales Bot' }).className).not.toBe('unseen');
    expect(container.querySelector('img')?.getAttribute('src')).toBe(
      '/public/avatars/Dr.%20Sales%20Bot.png',
    );
  });

  it.each(['Echo', 'constructor', '__proto__', '../logo', ''])(
    'isAskedForNoPictureThatIsNotThere: %s',
    (name) => {
      decide({ avatars: { sales: '/public/avatars/sales.png' } });
      render(<Author name={name} expected={false} />);
      expect(document.querySelector('img')).toBeNull();
    },
  );

  it('isWithoutAPictureThatCannotBeShown', () => {
    decide({ avatars: { sales: '/public/avatars/sales.png' } });
    const { container } = render(<Author name="Sales" expected={false} />);
    fireEvent.error(container.querySelector('img') as HTMLElement);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Sales' })).toBeTruthy();
  });
});
