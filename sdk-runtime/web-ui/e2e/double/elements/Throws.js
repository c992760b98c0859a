export default function throws() {
  throw new RangeError('no deck 9');
}
