. /tmp/w/tries_x/env.sh; export DISPLAY=:71
$X/py.sh 'v=mx(); print(v.matrix.rowCount(), v.matrix.columnCount(), [(r,l.kind) for r,l in enumerate(v.matrix.lines)][:12])
for r in range(2,8):
  for c in range(1,5):
    i=v.model().index(r,c)
    L=v._layout(i) if v.matrix.lines[r].kind=="row" else None
    if L: print(r,c,[ (p.id[-6:],round(p.top),round(p.bottom)) for p in L.placed], v.visualRect(i))
print(at(v.viewport(),QPoint(0,0)))'
