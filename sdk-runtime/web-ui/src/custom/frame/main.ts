// What runs in the frame of an application's element, before and around its module. The page hands
// one end of a channel over; whoever else speaks to the frame is not heard.
import { HANDOVER } from '../protocol';
import { Line } from './line';
import { mount } from './mount';

const { origin } = location;

function hear({ source, origin: from, data, ports }: MessageEvent<unknown>): void {
  const port = ports[0];
  const isPage = source === window.parent && window.parent !== window && from === origin;
  if (!isPage || !port || (data as { type?: unknown } | null)?.type !== HANDOVER) return;
  window.removeEventListener('message', hear);
  const line = new Line(port, (start) => void mount(line, start));
}

window.addEventListener('message', hear);
