package eu.cities4cities.academy.mail;

/**
 * A server that takes letters by SMTP.
 *
 * @param host its name
 * @param port its port
 * @param user the name to sign in with; null for a server that asks for none
 * @param password the password to sign in with
 * @param tls true if the connection must be encrypted: from its start on port 465, else by STARTTLS
 * @param from the sender's address, with or without a name before it
 */
record MailServer(String host, int port, String user, String password, boolean tls, String from) {

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
