import { describe, expect, it, vi } from 'vitest';
import { identity, newId } from './identity';
import { saidOf } from './say';

describe('identity', () => {
  it('idsAreVersionFour', () => {
    expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(newId()).not.toBe(newId());
  });

  it('theSessionStaysUntilItIsRenewed', () => {
    const session = identity.session();
    expect(identity.session()).toBe(session);
    identity.keepChat('c');
    identity.renew();
    expect(identity.session()).not.toBe(session);
    expect(identity.chat()).toBe('');
  });

  it('whatWaitsIsKept', () => {
    const message = saidOf({ id: 'm', output: 'hi' });
    identity.keepWaiting([message]);
    expect(identity.waiting()).toEqual([message]);
    identity.keepWaiting([]);
    expect(identity.waiting()).toEqual([]);
  });

  it('spoiltStorageIsNoStorage', () => {
    sessionStorage.setItem('parley.waiting', '{"not": "a list"');
    expect(identity.waiting()).toEqual([]);
    sessionStorage.setItem('parley.waiting', '[7, null, {"id": "m"}]');
    expect(identity.waiting()).toEqual([saidOf({ id: 'm' })]);
  });

  it('worksWhereStorageIsForbidden', () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbidden);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden);
    identity.renew();
    const session = identity.session();
    expect(session).toMatch(/-4/);
    expect(identity.session()).toBe(session);
  });
});
