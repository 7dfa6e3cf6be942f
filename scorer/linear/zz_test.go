package linear
import ("testing";"os";"fmt")
func TestZZ(t *testing.T){
 for _, f := range []string{"/tmp/clinc.bin","/work/main/lang/en/weights.bin"} {
 b,_:=os.ReadFile(f); m,err:=Decode(b,nil); if err!=nil{t.Fatal(err)}
 h:=map[int]int{}; tot:=0; probe:=0
 for i, s:=range m.rows.slots { if s.row==0 {continue}; n:=0; for k:=range m.labels { if m.rows.weight(s.row,k)!=0 {n++}}; tot+=n; h[n/8]++; probe += i - int(s.key>>m.rows.shift) }
 fmt.Println(f, "rows",m.Size(),"slots",len(m.rows.slots),"words MB",float64(len(m.rows.words))*8/1e6,"nonzero/row",float64(tot)/float64(m.Size()), "probe", float64(probe)/float64(m.Size()), h, m.cal.scale, m.scale)
 }
}
