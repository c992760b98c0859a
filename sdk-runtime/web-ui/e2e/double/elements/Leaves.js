export default function leaves() {
  location.href = '/';
}
