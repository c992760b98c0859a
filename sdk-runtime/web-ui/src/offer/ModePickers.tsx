import { lazy, Suspense, type ReactNode } from 'react';
import { useChat } from '../chat/store';

const ModePicker = lazy(() => import('./ModePicker'));

/** One picker for each way to be answered. */
export function ModePickers(): ReactNode {
  const modes = useChat((state) => state.modes);
  if (modes.length === 0) return null;
  return (
    <Suspense>
      {modes.map((mode) => (
        <ModePicker key={mode.id} mode={mode} />
      ))}
    </Suspense>
  );
}
