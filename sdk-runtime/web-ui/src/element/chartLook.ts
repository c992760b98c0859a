import { fieldsOf, type Fields } from '../wire/read';

const CLEAR = 'rgba(0,0,0,0)';
const COLOURS = ['--accent', '--brass', '--code-function', '--code-keyword', '--danger'];

/**
 * A figure's layout in the colours, and on the ground, of the page around a place.
 *
 * @param dark whether the page is dark, which says what the colours come to
 */
export function chartLook(layout: Fields, place: HTMLElement, dark: boolean): Fields {
  const colour = colourReader(place);
  const axis = { gridcolor: colour('--line'), linecolor: colour('--line-strong') };
  const look = {
    autosize: true,
    colorway: COLOURS.map(colour),
    margin: { t: layout['title'] ? 48 : 16, r: 16, b: 40, l: 48 },
    xaxis: { ...axis, zerolinecolor: axis.linecolor, automargin: true },
    yaxis: { ...axis, zerolinecolor: axis.linecolor, automargin: true },
    // Told apart from the same look in other colours.
    uirevision: dark ? 'dark' : 'light',
    hoverlabel: { bgcolor: colour('--raised'), font: { color: colour('--ink') } },
  };
  // Plotly would ask any server for pictures on a chart; and who reads is nobody's business.
  const { width: _width, height: _height, images: _images, ...own } = layout;
  return {
    ...structuredClone(own),
    // What the figure says of itself goes before; a ground of its own would stand out in the dark.
    template: { layout: look },
    paper_bgcolor: CLEAR,
    plot_bgcolor: CLEAR,
    font: {
      ...fieldsOf(layout['font']),
      color: colour('--ink-soft'),
      family: getComputedStyle(place).fontFamily,
    },
  };
}

/** Plotly knows no variables: it is told what they come to. */
function colourReader(place: HTMLElement): (variable: string) => string {
  return (variable) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${variable})`;
    place.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}
