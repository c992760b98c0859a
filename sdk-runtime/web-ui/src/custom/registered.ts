import { rooted } from '../icon/rooted';
import { applicationOf } from '../wire/application';

/** The document that elements are drawn in; each has one of its own. */
export function frameUrl(): string {
  return rooted('/elements/frame.html');
}

/** Whether the application draws elements of this name with a module of its own. */
export function isRegistered(name: string): boolean {
  return applicationOf(document).elements.includes(name);
}
