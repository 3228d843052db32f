import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Serves MongoDB's wire protocol from memory on a free port of 127.0.0.1, and writes the port into the file named. */
class MongoWireServer {
  /** The Node driver asks for wire version 9 at least; the server's own constants stop at 8, though it speaks OP_MSG. */
  record Version(List<Integer> getVersionArray, int getWireVersion) implements MongoVersion {
    @Override
    public String toVersionString() {
      return "5.0.0";
    }
  }

  public static void main(String[] arguments) throws Exception {
    var version = new Version(List.of(5, 0, 0), 13);
    var port = new MongoServer(new MemoryBackend().version(version)).bind().getPort();
    var file = Path.of(arguments[0]);
    var draft = Path.of(arguments[0] + ".draft");
    Files.writeString(draft, Integer.toString(port));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
