const html='x'.repeat(6000); const N=5000;
const h={'Content-Type':'text/html; charset=utf-8','Cache-Control':'no-store','Content-Security-Policy':"default-src 'none'; style-src 'sha256-xxxxxxxxxxxxxxx'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",'Referrer-Policy':'strict-origin','X-Content-Type-Options':'nosniff','X-Frame-Options':'DENY','X-Robots-Tag':'noindex, nofollow'};
async function t(name,f){ let best=1e9; for(let r=0;r<9;r++){ const a=process.cpuUsage(); for(let i=0;i<N;i++) await f(i); const b=process.cpuUsage(a); best=Math.min(best,(b.user+b.system)/N);} console.log(name,best.toFixed(2),'us'); }
await t('Response Headers arrayBuffer',async()=>{const r=new Response(html,{status:200,headers:new Headers(h)}); const b=Buffer.from(await r.arrayBuffer()); for(const [k,v] of r.headers){} r.headers.getSetCookie(); return b;});
await t('Response Headers no read',async()=>{const r=new Response(html,{status:200,headers:new Headers(h)}); for(const [k,v] of r.headers){} r.headers.getSetCookie(); return r;});
await t('Response obj no read',async()=>{const r=new Response(html,{status:200,headers:h}); return r;});
await t('Response null obj no read',async()=>{const r=new Response(null,{status:200,headers:h}); return r;});
await t('plain',async()=>{const r={status:200,headers:Object.entries(h),b:Buffer.from(html)}; return r;});
await t('Request POST+getReader',async()=>{const r=new Request('http://a/v/x?p=1',{method:'POST',headers:[['content-type','application/x-www-form-urlencoded'],['cookie','x']],body:Buffer.from('a=b&c=d')}); const rd=r.body.getReader(); while(!(await rd.read()).done); });
await t('Request GET',async()=>new Request('http://a/v/x?p=1',{method:'GET',headers:[['content-type','application/x-www-form-urlencoded'],['cookie','x']]}));
