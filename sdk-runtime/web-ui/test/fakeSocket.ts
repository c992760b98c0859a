type Handler = (...args: unknown[]) => void;

/** A socket as far as the client knows it, moved by hand. */
export class FakeSocket {
  connected = false;
  active = true;
  readonly sent: unknown[][] = [];
  readonly auth: Record<string, unknown>[] = [];
  private readonly handlers = new Map<string, Handler>();
  private any: Handler = () => undefined;
  readonly options: { readonly auth: (give: (auth: Record<string, unknown>) => void) => void };

  constructor(options: FakeSocket['options']) {
    this.options = options;
  }

  on(name: string, handler: Handler): void {
    this.handlers.set(name, handler);
  }
  onAny(handler: Handler): void {
    this.any = handler;
  }
  emit(...args: unknown[]): void {
    this.sent.push(args);
  }
  connect(): void {
    this.options.auth((auth) => this.auth.push(auth));
  }
  disconnect(): void {
    const was = this.connected;
    this.connected = false;
    if (was) this.handlers.get('disconnect')?.();
  }
  accept(): void {
    this.connected = true;
    this.handlers.get('connect')?.();
  }
  fail(active: boolean): void {
    this.active = active;
    this.handlers.get('connect_error')?.(new Error('no'));
  }
  receive(name: string, ...payload: unknown[]): void {
    this.any(name, ...payload);
  }
}
