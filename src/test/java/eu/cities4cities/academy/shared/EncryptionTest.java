package eu.cities4cities.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class EncryptionTest {

  @Property
  void onlyTheSecretOpensIt(
      @ForAll @Size(max = 200) byte[] plain,
      @ForAll @Size(min = 1, max = 40) byte[] secret,
      @ForAll @Size(min = 1, max = 40) byte[] other) {
    String encrypted = Encryption.encrypt(secret, plain);
    assertThat(Encryption.decrypt(secret, encrypted)).contains(plain);
    if (!Arrays.equals(secret, other)) {
      assertThat(Encryption.decrypt(other, encrypted)).isEmpty();
    }
  }

  @Property
  void whatWasChangedIsNotOpened(
      @ForAll @Size(max = 60) byte[] plain, @ForAll int place, @ForAll boolean shortened) {
    byte[] secret = {1, 2, 3};
    byte[] whole = Base64.getUrlDecoder().decode(Encryption.encrypt(secret, plain));
    byte[] changed =
        shortened ? Arrays.copyOf(whole, Math.floorMod(place, whole.length)) : whole.clone();
    if (!shortened) {
      changed[Math.floorMod(place, whole.length)] ^= 1;
    }
    assertThat(Encryption.decrypt(secret, Base64.getUrlEncoder().encodeToString(changed)))
        .isEmpty();
  }
}
