// The gateway serves the library's ES module under this name.
import uPlot from 'uplot';
export default uPlot;
