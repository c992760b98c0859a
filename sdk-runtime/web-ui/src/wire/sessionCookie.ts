import { identity } from './identity';

/** Sets what load balancers go by; that it fails is no reason not to connect. */
export async function setSessionCookie(root: string, timeout: number): Promise<void> {
  try {
    await fetch(`${root}/set-session-cookie`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ session_id: identity.session() }),
      signal: AbortSignal.timeout(timeout),
    });
  } catch {
    // The socket will find out what is wrong.
  }
}
