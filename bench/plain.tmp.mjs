class A { constructor() { this.a=1; } }
for (const n of [1,5,10,20,30,40]) {
const proto = Object.create(A.prototype);
const mk = () => { const o = new A(); for (let i=0;i<n;i++) o['k'+i]=i; return o; };
const a = mk(), b = mk();
const out = [%HaveSameMap(a,b)];
Object.setPrototypeOf(a, proto); Object.setPrototypeOf(b, proto); out.push(%HaveSameMap(a,b));
a.x=1;b.x=1; out.push(%HaveSameMap(a,b));
const c = mk(), d = mk();Object.setPrototypeOf(c, proto); Object.setPrototypeOf(d, proto); out.push(%HaveSameMap(c,d));
c.x=1;d.x=1; out.push(%HaveSameMap(c,d), %HaveSameMap(a,c));
console.log(n, ...out);
}
