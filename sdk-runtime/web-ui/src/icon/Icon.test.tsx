import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Icon } from './Icon';
import { spelled } from './named';

describe('an icon that an agent names', () => {
  it('isOneOfLucide', async () => {
    const { container } = render(<Icon icon="globe" />);
    await waitFor(() => expect(container.querySelector('svg.lucide-globe')).not.toBeNull());
  });

  it('isFoundByItsOldNameToo', async () => {
    const { container } = render(<Icon icon="home" />);
    await waitFor(() => expect(container.querySelector('svg.lucide-house')).not.toBeNull());
    const { container: other } = render(<Icon icon="alert-circle" />);
    await waitFor(() => expect(other.querySelector('svg')).not.toBeNull());
  });

  it('mayBeSpelledAsInCode', () => {
    expect(spelled('FileText')).toBe('file-text');
    expect(spelled('file_text')).toBe('file-text');
    expect(spelled('Heading1')).toBe('heading1');
  });

  it('isNothingWhereThereIsNone', async () => {
    const { container } = render(<Icon icon="no-such-icon" />);
    await waitFor(() => expect(container.childElementCount).toBe(0));
  });

  it('isAPictureWhereItIsAPath', () => {
    render(<Icon icon="/public/cat.png" />);
    const picture = screen.getByRole('presentation');
    expect(picture.getAttribute('src')).toBe('/public/cat.png');
    fireEvent.error(picture);
    expect(screen.queryByRole('presentation')).toBeNull();
  });
});
