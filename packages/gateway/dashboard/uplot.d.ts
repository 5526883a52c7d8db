// The gateway serves the library's own module under this name.
import uPlot from 'uplot';
export default uPlot;
