import './Nothing.js';

export default function importing() {}
