import './plotly.css';

// With something of this name in the document Plotly writes no styles of its own: they would be
// inline, which the page's policy forbids. What it needs of them is in plotly.css.
const styles = document.createElement('meta');
styles.id = 'plotly.js-style-global';
styles.className = 'no-inline-styles';
document.head.append(styles);

// Marks such as <b> in its texts become styles that it writes as attributes, which are inline, too.
// As properties they are not.
const { setAttribute } = SVGElement.prototype;
SVGElement.prototype.setAttribute = function write(name: string, value: string): void {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
};

const { default: plotly } = await import('plotly.js-basic-dist-min');
export default plotly;
