import http from 'node:http';
const proto = Object.create(http.IncomingMessage.prototype);
function check(label, steps) {
  for (let round = 0; round < 3; round++) {
    const a = new http.IncomingMessage(null), b = new http.IncomingMessage(null);
    const out = [];
    for (const s of steps) { s(a); s(b); out.push(%HaveSameMap(a,b)); }
    console.log(label, ...out);
  }
}
const set = o => Object.setPrototypeOf(o, proto);
check('set,x', [set, o => { o.x = 1; }]);
check('y,set', [o => { o.y = 1; }, set, o => { o.z = 1; }]);
check('method,set,next', [o => { o.method = 'GET'; }, set, o => { o.next = null; }, o => { o.next2 = null; }]);
check('url', [o => { o.method = 'GET'; }, o => {o.url = '/'}, set, o => { o.nexta = null; }, o => { o.next2 = null; }]);
