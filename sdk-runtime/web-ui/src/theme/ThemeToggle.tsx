import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import { IconButton } from '../ui/IconButton';
import { chooseTheme, nextTheme, useTheme } from './theme';

const ICONS = { system: Monitor, light: Sun, dark: Moon };

export function ThemeToggle(): ReactNode {
  const theme = useTheme((state) => state.theme);
  const next = nextTheme(theme);
  const Icon = ICONS[theme];
  return (
    <IconButton
      label={t(`header.theme.${theme}`, { next: t(`theme.${next}`) })}
      onClick={() => chooseTheme(next)}
    >
      <Icon />
    </IconButton>
  );
}
