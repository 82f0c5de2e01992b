package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/** Small files can unfold to huge pictures; neither one of them nor many may take the memory. */
class PictureSizesTest {
  private static final int MIB = 1024 * 1024;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int TRUE_COLOUR_WITH_ALPHA = 6;
  private static final int DEEP = 16;

  /** The upper half blue, the lower half white; eight bytes a pixel once it is unfolded. */
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(head)) {
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {DEEP, TRUE_COLOUR_WITH_ALPHA, 0, 0, 0});
    }
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(rows)) {
      for (int y = 0; y < height; y++) {
        out.write(0);
        out.write(row(width, y < height / 2 ? new Color(0, 0, 255) : Color.WHITE));
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(SIGNATURE);
    chunk(file, "IHDR", head.toByteArray());
    chunk(file, "IDAT", rows.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static byte[] row(int width, Color color) {
    byte[] row = new byte[width * 8];
    for (int x = 0; x < row.length; x += 8) {
      row[x] = (byte) color.getRed();
      row[x + 2] = (byte) color.getGreen();
      row[x + 4] = (byte) color.getBlue();
      row[x + 6] = (byte) 0xFF;
    }
    return row;
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    DataOutputStream out = new DataOutputStream(file);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) sum.getValue());
  }

  private static long allocated(Supplier<Picture> making, int width, int height) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    Picture made = making.get();
    long bytes = threads.getThreadAllocatedBytes(thread) - before;
    assertThat(made.width()).isEqualTo(width);
    assertThat(made.height()).isEqualTo(height);
    return bytes;
  }

  @Test
  void ofALargePictureOnlySoMuchIsUnfoldedAsItsDrawingNeeds() throws IOException {
    byte[] large = png(6300, 6300);
    assertThat(large.length).isLessThan(Picture.MOST_BYTES);
    long unfolded = 6300L * 6300 * 8;
    assertThat(allocated(() -> Picture.cover(large), 1600, 1600)).isLessThan(unfolded / 2);
    assertThat(allocated(() -> Picture.emblem(large), 216, 216)).isLessThan(unfolded / 4);
    assertThat(allocated(() -> Picture.portrait(large), 480, 480)).isLessThan(unfolded / 4);
  }

  @Test
  void aReducedPictureShowsWhatTheLargeOneShows() throws IOException {
    BufferedImage cover =
        ImageIO.read(new ByteArrayInputStream(Picture.cover(png(6000, 4000)).jpeg()));
    assertThat(cover.getWidth()).isEqualTo(1600);
    assertThat(cover.getHeight()).isEqualTo(1067);
    assertThat(new Color(cover.getRGB(800, 500)).getRed()).isLessThan(40);
    assertThat(new Color(cover.getRGB(800, 570)).getRed()).isGreaterThan(215);
  }

  @Test
  void aPictureAsLongAsAStreetIsRefusedHoweverFewPixelsItHas() throws IOException {
    byte[] wide = png(16_001, 80);
    assertThatThrownBy(() -> Picture.cover(wide)).hasMessage("shared.picture.tooLong");
    byte[] high = png(700, 16_001);
    assertThatThrownBy(() -> Picture.portrait(high)).hasMessage("shared.picture.tooLong");
  }

  @Test
  void moreThanFortyMillionPixelsAreRefusedFromTheHeadAlone() throws IOException {
    byte[] large = png(8000, 5001);
    assertThatThrownBy(() -> Picture.emblem(large)).hasMessage("shared.picture.tooManyPixels");
  }

  /** Of a progressive picture all is held at once; outside the heap, where nobody counts it. */
  @Test
  void aLargeProgressivePictureIsRefusedFromTheHeadAlone() throws IOException {
    byte[] large = jpeg(4001, 3000, true);
    assertThatThrownBy(() -> Picture.emblem(large))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("shared.picture.progressive");
              assertThat(refused.args()).containsExactly(12L);
            });
    assertThat(Picture.emblem(jpeg(4000, 3000, true)).width()).isEqualTo(216);
    assertThat(Picture.emblem(jpeg(6300, 6300, false)).width()).isEqualTo(216);
  }

  @Test
  void aFileOfScansWithoutEndIsRefused() throws IOException {
    byte[] file = jpeg(700, 400, true);
    int end = file.length - 2;
    int last = end;
    while (!(file[last] == (byte) 0xFF && file[last + 1] == (byte) 0xDA)) {
      last--;
    }
    byte[] scan = Arrays.copyOfRange(file, last, end);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.write(file, 0, end);
    for (int i = 0; i < 100; i++) {
      many.write(scan);
    }
    many.write(file, end, 2);
    assertThat(Picture.cover(file).width()).isEqualTo(700);
    assertThatThrownBy(() -> Picture.cover(many.toByteArray())).hasMessage("shared.picture.broken");
  }

  private static byte[] jpeg(int width, int height, boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(out);
      BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      writer.write(null, new IIOImage(grey, null, null), how);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  @Test
  void aMovingPictureIsNoneOfThoseThatAreTaken() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    BufferedImage frame = new BufferedImage(700, 400, BufferedImage.TYPE_BYTE_INDEXED);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < 3; i++) {
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    }
    assertThatThrownBy(() -> Picture.cover(file.toByteArray())).hasMessage("shared.picture.type");
  }

  /**
   * Its text alone would unfold to some two hundred megabytes; pictures with a palette have one.
   */
  @Test
  void whatStandsBesideThePixelsIsNotUnfolded() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    BufferedImage palette = new BufferedImage(700, 400, BufferedImage.TYPE_BYTE_INDEXED);
    ImageIO.write(palette, "png", plain);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.write("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream out = new DeflaterOutputStream(text)) {
      for (int i = 0; i < 200; i++) {
        out.write(new byte[MIB]);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] bytes = plain.toByteArray();
    int head = 33; // the signature and the first chunk
    file.write(bytes, 0, head);
    chunk(file, "zTXt", text.toByteArray());
    file.write(bytes, head, bytes.length - head);
    assertThat(allocated(() -> Picture.cover(file.toByteArray()), 700, 400)).isLessThan(50L * MIB);
  }

  @Test
  void manyPicturesAtOnceAreAskedForAgain() throws Exception {
    byte[] file = png(700, 400);
    SentPicture.Purpose any = new SentPicture.Purpose(1, 700, 400, false);
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService senders = Executors.newCachedThreadPool();
    try {
      List<Future<Boolean>> held = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        held.add(
            senders.submit(
                () ->
                    SentPicture.draw(
                        file,
                        any,
                        sent -> {
                          begun.countDown();
                          return await(end);
                        })));
      }
      begun.await();
      assertThatThrownBy(() -> Picture.emblem(file))
          .isInstanceOfSatisfying(
              BusyException.class,
              busy -> {
                assertThat(busy).hasMessage("shared.picture.busy");
                assertThat(busy.status()).isEqualTo(503);
              });
      end.countDown();
      for (Future<Boolean> each : held) {
        assertThat(each.get()).isTrue();
      }
      assertThat(Picture.emblem(file).width()).isEqualTo(216);
    } finally {
      senders.shutdownNow();
    }
  }

  private static boolean await(CountDownLatch end) {
    try {
      end.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
